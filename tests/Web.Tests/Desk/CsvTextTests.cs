using Actors.Web.Desk.Appointments.Export;
using FsCheck;
using FsCheck.Fluent;

namespace Actors.Web.Tests.Desk;

public sealed class CsvTextTests
{
    [Theory]
    [InlineData("=HYPERLINK(\"http://x\")", "\"'=HYPERLINK(\"\"http://x\"\")\"")]
    [InlineData("+351 910", "\"'+351 910\"")]
    [InlineData("-1", "\"'-1\"")]
    [InlineData("@SUM(A1)", "\"'@SUM(A1)\"")]
    [InlineData("  =1", "\"'  =1\"")]
    [InlineData("\t=1", "\"'\t=1\"")]
    [InlineData("＝1", "\"'＝1\"")]
    [InlineData("Ana, \"the\" Sousa", "\"Ana, \"\"the\"\" Sousa\"")]
    [InlineData("a=b", "\"a=b\"")]
    [InlineData("", "\"\"")]
    [InlineData(null, "\"\"")]
    public void What_a_spreadsheet_would_run_is_text(string? cell, string written) =>
        new CsvText().Row(cell).ToString().ShouldBe(written + "\r\n");

    [Fact]
    public void Whatever_stands_in_cells_rows_and_cells_stay_apart()
    {
        Prop.ForAll<string?[][]>(rows =>
        {
            var csv = new CsvText();
            foreach (var row in rows) csv.Row(row);
            var read = Read(csv.ToString());
            read.Count.ShouldBe(rows.Length);
            for (var index = 0; index < rows.Length; index++)
                read[index].Select(cell => cell.TrimStart('\'')).ShouldBe(
                    rows[index].Length == 0 ? [] : rows[index].Select(cell => (cell ?? "").TrimStart('\'')));
        }).QuickCheckThrowOnFailure();
    }

    // As programs read it: quotes around every cell.
    private static List<List<string>> Read(string csv)
    {
        var (rows, row, at) = (new List<List<string>>(), new List<string>(), 0);
        while (at < csv.Length)
        {
            if (csv[at] == '"')
            {
                var cell = "";
                for (at++; csv[at] != '"' || (at + 1 < csv.Length && csv[at + 1] == '"'); at++)
                {
                    if (csv[at] == '"') at++;
                    cell += csv[at];
                }

                row.Add(cell);
                at++;
            }
            else if (csv[at] == ',')
            {
                at++;
            }
            else
            {
                rows.Add(row);
                (row, at) = ([], at + 2);
            }
        }

        return rows;
    }
}
