using System.Globalization;
using System.Text;

namespace LeadGrains.Benchmarks;

/// <summary>CSV files in our own columns, with names as they are in China and elsewhere; the same for the same number of rows.</summary>
internal static class ImportFiles
{
    private const int Sellers = 20;
    private const int LeadsPerAccount = 50;
    private static readonly string[] Places = ["上海", "深圳", "北京", "成都", "Hamburg", "Leeds", "Austin", "Osaka"];
    private static readonly string[] Trades = ["精密机械", "医疗器械", "新能源", "物流", "Logistics", "Foods", "Optics", "Medical"];
    private static readonly string[] Kinds = ["有限公司", "股份有限公司", "集团", "GmbH", "Ltd", "Inc"];
    private static readonly string[] Needs = ["产线检测升级", "仓储系统", "年度维保", "Inspection line", "Spare parts", "Fleet renewal", "Sensor retrofit", "备件合同"];
    private static readonly string[] Families = ["王", "李", "张", "陈", "Smith", "Meyer", "Sato", "Brown"];
    private static readonly string[] Given = ["伟", "秀英", "敏", "静", "Anna", "Jonas", "Ken", "Ruth"];
    private static readonly string[] Stages = ["Prospect", "Lead", "Opportunity", "Won", "Lost", "Nurturing"];

    /// <returns>The files: accounts, sellers and so many leads.</returns>
    public static string[] Write(string folder, int leads)
    {
        Directory.CreateDirectory(folder);
        var random = new Random(leads);
        var accounts = Enumerable.Range(0, Math.Max(1, leads / LeadsPerAccount)).Select(i => Account(i, random)).ToArray();
        return
        [
            Write(folder, "accounts.csv", "name,industry,region", accounts.Select(name => $"{name},{One(Trades, random)},{One(Places, random)}")),
            Write(folder, "sellers.csv", "seller,region", Enumerable.Range(0, Sellers).Select(i => $"{Seller(i)},{Places[i % Places.Length]}")),
            Write(folder, "leads.csv", "lead_id,lead,account,stage,owner,product,amount,engaged_on", Enumerable.Range(0, leads).Select(i => Lead(i, accounts, random))),
        ];
    }

    private static string Account(int i, Random random) => $"{One(Places, random)}{One(Trades, random)} {One(Kinds, random)} {i}";

    private static string Seller(int i) => $"{Families[i % Families.Length]}{Given[i / Families.Length % Given.Length]} {i}";

    private static string Lead(int i, string[] accounts, Random random) => string.Create(CultureInfo.InvariantCulture,
        $"L{i:D7},{One(Places, random)} {One(Needs, random)} {random.Next(100_000)},{accounts[random.Next(accounts.Length)]},{One(Stages, random)},{Seller(random.Next(Sellers))},{One(Trades, random)},{random.Next(1, 900) * 100},2025-{random.Next(1, 13):D2}-{random.Next(1, 29):D2}");

    private static string One(string[] of, Random random) => of[random.Next(of.Length)];

    private static string Write(string folder, string name, string header, IEnumerable<string> rows)
    {
        var path = Path.Combine(folder, name);
        File.WriteAllLines(path, rows.Prepend(header), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        return path;
    }
}
