using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CauNoi.Data.Migrations.Postgres.Migrations
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
                type: "bigint",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "AnsweredBy",
                table: "UnansweredQuestions",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Channel",
                table: "UnansweredQuestions",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "ConversationId",
                table: "UnansweredQuestions",
                type: "text",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "AnswerRatings",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    At = table.Column<long>(type: "bigint", nullable: false),
                    TopicId = table.Column<string>(type: "text", nullable: false),
                    Question = table.Column<string>(type: "text", nullable: false),
                    Good = table.Column<bool>(type: "boolean", nullable: false),
                    Reason = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true)
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
