using System.Linq.Expressions;
using System.Reflection;
using System.Reflection.Emit;

namespace LeadGrains.Embedded;

/// <summary>
/// Makes, once per grain interface, a class that turns each method call into a request. Emitted code instead of
/// <see cref="DispatchProxy"/>: that one boxes every argument into an array and looks the method up on every call.
/// </summary>
internal static class ProxyFactory
{
    private static readonly Lock Gate = new();
    private static readonly Dictionary<Type, Func<GrainKind, string, GrainProxy>> Made = [];

    private static readonly Type[] Parameters = [typeof(GrainKind), typeof(string)];

    /// <summary>The maker of references for that interface.</summary>
    /// <exception cref="ArgumentException">The interface has a member that cannot be a grain's.</exception>
    public static Func<GrainKind, string, GrainProxy> For(Type grainInterface)
    {
        lock (Gate)
        {
            if (!Made.TryGetValue(grainInterface, out var made)) Made.Add(grainInterface, made = Make(grainInterface));
            return made;
        }
    }

    private static Func<GrainKind, string, GrainProxy> Make(Type grainInterface)
    {
        if (!grainInterface.IsInterface) throw new ArgumentException($"{grainInterface} is no interface.", nameof(grainInterface));
        var type = DynamicCode.Define($"{grainInterface.FullName}.Reference", typeof(GrainProxy), grainInterface);
        type.AddInterfaceImplementation(grainInterface);
        EmitConstructor(type);
        foreach (var method in Methods(grainInterface)) EmitMethod(type, method, RequestEmitter.Make(method));
        var constructor = type.CreateType().GetConstructor(Parameters)!;
        var arguments = Array.ConvertAll(Parameters, Expression.Parameter);
        return Expression.Lambda<Func<GrainKind, string, GrainProxy>>(Expression.New(constructor, arguments), arguments).Compile();
    }

    private static IEnumerable<MethodInfo> Methods(Type grainInterface) => grainInterface.GetInterfaces().Prepend(grainInterface)
        .SelectMany(type => type.GetMethods(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance))
        .Where(method => method.IsVirtual);

    private static void EmitConstructor(TypeBuilder type)
    {
        var code = type.DefineConstructor(MethodAttributes.Public, CallingConventions.Standard, Parameters).GetILGenerator();
        code.Emit(OpCodes.Ldarg_0);
        code.Emit(OpCodes.Ldarg_1);
        code.Emit(OpCodes.Ldarg_2);
        code.Emit(OpCodes.Call, DynamicCode.OnlyConstructor(typeof(GrainProxy)));
        code.Emit(OpCodes.Ret);
    }

    private static void EmitMethod(TypeBuilder type, MethodInfo method, Type request)
    {
        var parameters = method.GetParameters();
        var own = DynamicCode.Override(type, method, $"{method.DeclaringType!.FullName}.{method.Name}");
        var code = own.GetILGenerator();
        code.Emit(OpCodes.Newobj, request.GetConstructor([])!);
        for (var i = 0; i < parameters.Length; i++)
        {
            code.Emit(OpCodes.Dup);
            code.Emit(OpCodes.Ldarg, i + 1);
            code.Emit(OpCodes.Stfld, request.GetField(RequestEmitter.Field(i))!);
        }

        code.Emit(OpCodes.Ldarg_0);
        code.Emit(OpCodes.Call, request.BaseType!.GetMethod(nameof(TaskRequest.Send))!);
        code.Emit(OpCodes.Ret);
    }
}
