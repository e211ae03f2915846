using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace CauNoi.Bot.Pictures;

/// <summary>The few functions of librsvg and Cairo that turn an SVG into a PNG.</summary>
internal static unsafe partial class Librsvg
{
    private const string Rsvg = "librsvg-2.so.2";
    private const string Cairo = "libcairo.so.2";
    private const string GObject = "libgobject-2.0.so.0";
    private const int Argb32 = 0;
    private const int Success = 0;
    private const int WriteError = 11;

    /// <returns>The PNG.</returns>
    /// <exception cref="DllNotFoundException">The libraries are not installed.</exception>
    /// <exception cref="InvalidDataException">The SVG cannot be drawn.</exception>
    public static byte[] ToPng(ReadOnlySpan<byte> svg, int width, int height)
    {
        nint handle;
        fixed (byte* data = svg)
            handle = NewFromData(data, (nuint)svg.Length, 0);
        if (handle == 0)
            throw new InvalidDataException("The SVG cannot be read.");
        try
        {
            return Draw(handle, width, height);
        }
        finally
        {
            Unref(handle);
        }
    }

    private static byte[] Draw(nint handle, int width, int height)
    {
        var surface = SurfaceCreate(Argb32, width, height);
        var context = ContextCreate(surface);
        try
        {
            var viewport = new Rectangle(0, 0, width, height);
            if (RenderDocument(handle, context, &viewport, 0) == 0)
                throw new InvalidDataException("The SVG cannot be drawn.");
            return Write(surface);
        }
        finally
        {
            ContextDestroy(context);
            SurfaceDestroy(surface);
        }
    }

    private static byte[] Write(nint surface)
    {
        using var png = new MemoryStream();
        var target = GCHandle.Alloc(png);
        try
        {
            var status = WriteToPng(surface, &Append, GCHandle.ToIntPtr(target));
            return status == Success ? png.ToArray() : throw new InvalidDataException($"The picture cannot be written (Cairo status {status}).");
        }
        finally
        {
            target.Free();
        }
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int Append(nint target, byte* data, uint length)
    {
        try
        {
            ((MemoryStream)GCHandle.FromIntPtr(target).Target!).Write(new ReadOnlySpan<byte>(data, (int)length));
            return Success;
        }
        catch (OutOfMemoryException)
        {
            // No exception may pass through Cairo.
            return WriteError;
        }
    }

    [LibraryImport(Rsvg, EntryPoint = "rsvg_handle_new_from_data")]
    private static partial nint NewFromData(byte* data, nuint length, nint error);

    [LibraryImport(Rsvg, EntryPoint = "rsvg_handle_render_document")]
    private static partial int RenderDocument(nint handle, nint context, Rectangle* viewport, nint error);

    [LibraryImport(GObject, EntryPoint = "g_object_unref")]
    private static partial void Unref(nint instance);

    [LibraryImport(Cairo, EntryPoint = "cairo_image_surface_create")]
    private static partial nint SurfaceCreate(int format, int width, int height);

    [LibraryImport(Cairo, EntryPoint = "cairo_create")]
    private static partial nint ContextCreate(nint surface);

    [LibraryImport(Cairo, EntryPoint = "cairo_surface_write_to_png_stream")]
    private static partial int WriteToPng(nint surface, delegate* unmanaged[Cdecl]<nint, byte*, uint, int> write, nint target);

    [LibraryImport(Cairo, EntryPoint = "cairo_destroy")]
    private static partial void ContextDestroy(nint context);

    [LibraryImport(Cairo, EntryPoint = "cairo_surface_destroy")]
    private static partial void SurfaceDestroy(nint surface);

    [StructLayout(LayoutKind.Sequential)]
    private readonly struct Rectangle(double x, double y, double width, double height)
    {
        public readonly double X = x;
        public readonly double Y = y;
        public readonly double Width = width;
        public readonly double Height = height;
    }
}
