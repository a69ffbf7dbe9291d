using System.Reflection;

namespace Nuke.Common.ValueInjection
{
    [AttributeUsage(AttributeTargets.Field | AttributeTargets.Property)]
    public abstract class ValueInjectionAttributeBase : Attribute
    {
        public abstract object GetValue(MemberInfo member, object instance);
    }
}

namespace Nuke.Common
{
    public class ParameterAttribute : ValueInjection.ValueInjectionAttributeBase
    {
        public ParameterAttribute(string description = null) => throw null;

        public virtual string Description => throw null;

        public string Name { get; set; }

        public string Separator { get; set; }

        public virtual bool List { get; set; }

        public Type ValueProviderType { get; set; }

        public string ValueProviderMember { get; set; }

        public override object GetValue(MemberInfo member, object instance) => throw null;
    }

    [AttributeUsage(AttributeTargets.Property | AttributeTargets.Field | AttributeTargets.Parameter)]
    public class SecretAttribute : Attribute
    {
    }

    [AttributeUsage(AttributeTargets.Interface, AllowMultiple = false, Inherited = false)]
    public class ParameterPrefixAttribute : Attribute
    {
        public ParameterPrefixAttribute(string prefix) => throw null;

        public string Prefix => throw null;
    }
}
