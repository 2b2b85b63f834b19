using System.Reflection;
using System.Reflection.Emit;
using Orleans.Concurrency;

namespace LeadGrains.Embedded;

/// <summary>Makes, for a method of a grain interface, the class of its requests: a field per argument and the call itself.</summary>
internal static class RequestEmitter
{
    private const BindingFlags Own = BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic;

    public static string Field(int parameter) => $"Argument{parameter}";

    public static Type Make(MethodInfo method)
    {
        var type = DynamicCode.Define($"{method.DeclaringType!.FullName}.{method.Name}", Base(method), method.DeclaringType);
        var fields = Array.ConvertAll(method.GetParameters(), p => type.DefineField(Field(p.Position), p.ParameterType, FieldAttributes.Public));
        type.DefineDefaultConstructor(MethodAttributes.Public);
        var readOnly = method.IsDefined(typeof(ReadOnlyAttribute)) ? OpCodes.Ldc_I4_1 : OpCodes.Ldc_I4_0;
        Emit(type, "get_IsReadOnly", code => code.Emit(readOnly));
        Emit(type, "get_Method", code => code.Emit(OpCodes.Ldstr, method.Name));
        Emit(type, "Call", code => EmitCall(code, method, fields));
        Emit(type, "CopyArguments", code => Array.ForEach(fields, field => EmitCopy(code, field)));
        return type.CreateType();
    }

    private static Type Base(MethodInfo method)
    {
        var returned = method.ReturnType;
        var open = returned.IsGenericType ? returned.GetGenericTypeDefinition() : returned;
        var result = returned.IsGenericType ? returned.GetGenericArguments()[0] : typeof(Nothing);
        return !method.IsGenericMethod && !method.GetParameters().Any(p => p.ParameterType.IsByRef)
            ? open switch
            {
                _ when open == typeof(Task) => typeof(TaskRequest),
                _ when open == typeof(ValueTask) => typeof(ValueTaskRequest),
                _ when open == typeof(Task<>) => typeof(TaskRequest<>).MakeGenericType(result),
                _ when open == typeof(ValueTask<>) => typeof(ValueTaskRequest<>).MakeGenericType(result),
                _ => throw Impossible(method),
            }
            : throw Impossible(method);
    }

    private static ArgumentException Impossible(MethodInfo method) => new(
        $"{method.DeclaringType}.{method.Name} cannot be called on a grain: it must return Task or ValueTask, and be neither generic nor by reference.");

    private static void Emit(TypeBuilder type, string overridden, Action<ILGenerator> body)
    {
        var code = DynamicCode.Override(type, type.BaseType!.GetMethod(overridden, Own)!, overridden).GetILGenerator();
        body(code);
        code.Emit(OpCodes.Ret);
    }

    private static void EmitCall(ILGenerator code, MethodInfo method, FieldInfo[] arguments)
    {
        code.Emit(OpCodes.Ldarg_1);
        code.Emit(OpCodes.Castclass, method.DeclaringType!);
        foreach (var argument in arguments)
        {
            code.Emit(OpCodes.Ldarg_0);
            code.Emit(OpCodes.Ldfld, argument);
        }

        code.Emit(OpCodes.Callvirt, method);
    }

    private static void EmitCopy(ILGenerator code, FieldInfo argument)
    {
        code.Emit(OpCodes.Ldarg_0);
        code.Emit(OpCodes.Ldarg_0);
        code.Emit(OpCodes.Ldfld, argument);
        code.Emit(OpCodes.Ldarg_1);
        code.Emit(OpCodes.Call, typeof(MessageCopy).GetMethod(nameof(MessageCopy.Copy), BindingFlags.Static | BindingFlags.NonPublic)!
            .MakeGenericMethod(argument.FieldType));
        code.Emit(OpCodes.Stfld, argument);
    }
}
