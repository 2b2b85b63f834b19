namespace LeadGrains.Domain.Intelligence;

public enum FactCategory { Personnel, Capacity, Orders, Sales, Finance, Competitors }

/// <summary>望闻问切: seen, heard, asked, concluded.</summary>
public enum FactMethod { Observe, Listen, Ask, Analyse }

public enum SourceKind { Person, Document, Place }

public enum Confidentiality { Open, Internal, Restricted }
