using System.Reflection;
using System.Reflection.Emit;

namespace System.Runtime.CompilerServices
{
    /// <summary>The runtime lets an assembly that bears this see the other's internals: emitted code needs ours and the grains'.</summary>
    [AttributeUsage(AttributeTargets.Assembly, AllowMultiple = true)]
    internal sealed class IgnoresAccessChecksToAttribute(string assemblyName) : Attribute
    {
        public string AssemblyName => assemblyName;
    }
}

namespace LeadGrains.Embedded
{
    /// <summary>The assembly that emitted classes live in. Not thread-safe.</summary>
    internal static class DynamicCode
    {
        private static readonly HashSet<string> Seen = [];
        private static readonly AssemblyBuilder Assembly = AssemblyBuilder.DefineDynamicAssembly(new("LeadGrains.Embedded.Emitted"), AssemblyBuilderAccess.Run);
        private static readonly ModuleBuilder Module = Assembly.DefineDynamicModule("Emitted");
        private static int _names;

        public static TypeBuilder Define(string name, Type parent, Type seen)
        {
            foreach (var type in parent.GetGenericArguments().Append(parent).Append(seen)) See(type);
            return Module.DefineType($"{name}#{++_names}", TypeAttributes.Sealed | TypeAttributes.Class, parent);
        }

        public static MethodBuilder Override(TypeBuilder type, MethodInfo method, string name)
        {
            var own = type.DefineMethod(
                name,
                MethodAttributes.Public | MethodAttributes.Virtual | MethodAttributes.Final | MethodAttributes.HideBySig | MethodAttributes.NewSlot,
                method.ReturnType,
                Array.ConvertAll(method.GetParameters(), parameter => parameter.ParameterType));
            type.DefineMethodOverride(own, method);
            return own;
        }

        public static ConstructorInfo OnlyConstructor(Type type) =>
            type.GetConstructors(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic).Single();

        private static void See(Type type)
        {
            if (type.Assembly.GetName().Name is not { } assembly || !Seen.Add(assembly)) return;
            var constructor = OnlyConstructor(typeof(System.Runtime.CompilerServices.IgnoresAccessChecksToAttribute));
            Assembly.SetCustomAttribute(new CustomAttributeBuilder(constructor, [assembly]));
        }
    }
}
