using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CauNoi.Data.Migrations.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class QuestionLoop : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<long>(
                name: "AnsweredAt",
                table: "UnansweredQuestions",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "AnsweredBy",
                table: "UnansweredQuestions",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Channel",
                table: "UnansweredQuestions",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "ConversationId",
                table: "UnansweredQuestions",
                type: "TEXT",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "AnswerRatings",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    At = table.Column<long>(type: "INTEGER", nullable: false),
                    TopicId = table.Column<string>(type: "TEXT", nullable: false),
                    Question = table.Column<string>(type: "TEXT", nullable: false),
                    Good = table.Column<bool>(type: "INTEGER", nullable: false),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AnswerRatings", x => x.Id);
                });

            migrationBuilder.CreateIndex(
                name: "IX_UnansweredQuestions_AnsweredAt_Id",
                table: "UnansweredQuestions",
                columns: new[] { "AnsweredAt", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_AnswerRatings_TopicId",
                table: "AnswerRatings",
                column: "TopicId");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "AnswerRatings");

            migrationBuilder.DropIndex(
                name: "IX_UnansweredQuestions_AnsweredAt_Id",
                table: "UnansweredQuestions");

            migrationBuilder.DropColumn(
                name: "AnsweredAt",
                table: "UnansweredQuestions");

            migrationBuilder.DropColumn(
                name: "AnsweredBy",
                table: "UnansweredQuestions");

            migrationBuilder.DropColumn(
                name: "Channel",
                table: "UnansweredQuestions");

            migrationBuilder.DropColumn(
                name: "ConversationId",
                table: "UnansweredQuestions");
        }
    }
}
