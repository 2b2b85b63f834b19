#if !ORLEANS
using System.Collections.Immutable;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using LeadGrains.Storage.Snapshots;
using LeadGrains.Testing;

namespace LeadGrains.Server.Tests.Cluster;

/// <summary>
/// Every type and member of Orleans that the grains and their storage use, as the compiler wrote it down. The approved list is what to
/// compare with Orleans' own documentation; it changes only by hand or with LEADGRAINS_APPROVE=1.
/// </summary>
public sealed class OrleansApiTests
{
    [Fact]
    public async Task Nothing_is_used_that_is_not_on_the_approved_list()
    {
        var used = new[] { GrainSignatures.Grains, typeof(SnapshotStorage).Assembly }.SelectMany(assembly => Used(assembly.Location)).Distinct().Order(StringComparer.Ordinal).ToArray();
        var approved = Repository.File("tests/LeadGrains.Server.Tests/Cluster/orleans-api.approved.txt");
        if (Environment.GetEnvironmentVariable("LEADGRAINS_APPROVE") == "1") await File.WriteAllLinesAsync(approved, used);
        Assert.Equal(await File.ReadAllLinesAsync(approved), used);
    }

    private static List<string> Used(string path)
    {
        using var file = new PEReader(File.OpenRead(path));
        var metadata = file.GetMetadataReader();
        var names = new Names();
        var used = metadata.TypeReferences.Select(type => names.GetTypeFromReference(metadata, type, 0)).Where(IsOrleans).ToList();
        foreach (var member in metadata.MemberReferences.Select(metadata.GetMemberReference))
        {
            var parent = member.Parent.Kind switch
            {
                HandleKind.TypeReference => names.GetTypeFromReference(metadata, (TypeReferenceHandle)member.Parent, 0),
                HandleKind.TypeSpecification => metadata.GetTypeSpecification((TypeSpecificationHandle)member.Parent).DecodeSignature(names, null),
                _ => "",
            };
            if (!IsOrleans(parent)) continue;
            var signature = member.GetKind() == MemberReferenceKind.Method ? member.DecodeMethodSignature(names, null) : default;
            var generic = signature.GenericParameterCount == 0 ? "" : $"<{string.Join(", ", Enumerable.Range(0, signature.GenericParameterCount).Select(i => $"M{i}"))}>";
            used.Add($"{(signature.Header.IsInstance ? "" : "static ")}{parent}.{metadata.GetString(member.Name)}{generic}({string.Join(", ", signature.ParameterTypes)}) : {signature.ReturnType}");
        }
        return used;
    }

    private static bool IsOrleans(string type) => type.StartsWith("Orleans.", StringComparison.Ordinal);

    /// <summary>Types by their full names.</summary>
    private sealed class Names : ISignatureTypeProvider<string, object?>
    {
        public string GetTypeFromReference(MetadataReader reader, TypeReferenceHandle handle, byte rawTypeKind)
        {
            var type = reader.GetTypeReference(handle);
            return type.ResolutionScope.Kind == HandleKind.TypeReference
                ? $"{GetTypeFromReference(reader, (TypeReferenceHandle)type.ResolutionScope, 0)}.{reader.GetString(type.Name)}"
                : $"{reader.GetString(type.Namespace)}.{reader.GetString(type.Name)}";
        }

        public string GetTypeFromDefinition(MetadataReader reader, TypeDefinitionHandle handle, byte rawTypeKind) => reader.GetString(reader.GetTypeDefinition(handle).Name);

        public string GetTypeFromSpecification(MetadataReader reader, object? genericContext, TypeSpecificationHandle handle, byte rawTypeKind) =>
            reader.GetTypeSpecification(handle).DecodeSignature(this, genericContext);

        /// <summary>The definition: what our own types stand in is not Orleans' business.</summary>
        public string GetGenericInstantiation(string genericType, ImmutableArray<string> typeArguments) => IsOrleans(genericType) ? genericType : $"{genericType}<{string.Join(", ", typeArguments)}>";

        public string GetPrimitiveType(PrimitiveTypeCode typeCode) => typeCode.ToString();

        public string GetGenericMethodParameter(object? genericContext, int index) => $"M{index}";

        public string GetGenericTypeParameter(object? genericContext, int index) => $"T{index}";

        public string GetSZArrayType(string elementType) => $"{elementType}[]";

        public string GetArrayType(string elementType, ArrayShape shape) => $"{elementType}[,]";

        public string GetByReferenceType(string elementType) => $"ref {elementType}";

        public string GetPointerType(string elementType) => $"{elementType}*";

        public string GetPinnedType(string elementType) => elementType;

        public string GetModifiedType(string modifier, string unmodifiedType, bool isRequired) => unmodifiedType;

        public string GetFunctionPointerType(MethodSignature<string> signature) => "function";
    }
}
#endif
