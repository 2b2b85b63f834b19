global using LeadGrains.Testing;
global using Xunit;
