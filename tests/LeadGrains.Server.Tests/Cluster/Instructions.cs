using System.Reflection;
using System.Reflection.Emit;

namespace LeadGrains.Server.Tests.Cluster;

/// <summary>Reads which methods a method calls, from its compiled instructions.</summary>
internal static class Instructions
{
    private static readonly Dictionary<short, OpCode> Codes =
        typeof(OpCodes).GetFields().Select(field => (OpCode)field.GetValue(null)!).ToDictionary(code => code.Value);

    /// <summary>All that the type itself, its compiler-made helpers and its base classes call.</summary>
    public static IEnumerable<MethodBase> CallsOf(Type type)
    {
        for (var own = type; own is not null && own.Assembly == type.Assembly; own = own.BaseType)
            foreach (var part in WithNested(own.IsGenericType ? own.GetGenericTypeDefinition() : own))
                foreach (var called in part.GetMembers(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly).OfType<MethodBase>().SelectMany(CallsOf))
                    yield return called;
    }

    public static IEnumerable<MethodBase> CallsOf(MethodBase method)
    {
        if (method.GetMethodBody()?.GetILAsByteArray() is not { } il) yield break;
        for (var at = 0; at < il.Length;)
        {
            var value = il[at] == 0xFE ? unchecked((short)(0xFE00 | il[at + 1])) : il[at];
            var code = Codes[value];
            at += code.Size;
            if (code.OperandType is OperandType.InlineMethod or OperandType.InlineTok && Resolve(method, BitConverter.ToInt32(il, at)) is { } called) yield return called;
            at += code.OperandType == OperandType.InlineSwitch ? 4 + (4 * BitConverter.ToInt32(il, at)) : Length(code.OperandType);
        }
    }

    private static IEnumerable<Type> WithNested(Type type) =>
        type.GetNestedTypes(BindingFlags.Public | BindingFlags.NonPublic).SelectMany(WithNested).Prepend(type);

    private static MethodBase? Resolve(MethodBase within, int token)
    {
        try
        {
            var methodArguments = within is MethodInfo { IsGenericMethodDefinition: true } ? within.GetGenericArguments() : null;
            return within.Module.ResolveMember(token, within.DeclaringType!.IsGenericType ? within.DeclaringType.GetGenericArguments() : null, methodArguments) as MethodBase;
        }
        catch (ArgumentException)
        {
            return null; // a token of a type or a field
        }
    }

    private static int Length(OperandType operand) => operand switch
    {
        OperandType.InlineNone => 0,
        OperandType.ShortInlineBrTarget or OperandType.ShortInlineI or OperandType.ShortInlineVar => 1,
        OperandType.InlineVar => 2,
        OperandType.InlineI8 or OperandType.InlineR => 8,
        _ => 4,
    };
}
