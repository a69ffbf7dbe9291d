namespace Nuke.Common.ValueInjection
{
    public abstract class ValueInjectionAttributeBase : Attribute
    {
    }
}

namespace Nuke.Common
{
    [AttributeUsage(AttributeTargets.Field | AttributeTargets.Property)]
    public class ParameterAttribute : ValueInjection.ValueInjectionAttributeBase
    {
        public ParameterAttribute(string description = null) => throw null;

        public virtual string Description => throw null;

        public string Name { get; set; }

        public string Separator { get; set; }

        public virtual bool List { get; set; }

        public Type ValueProviderType { get; set; }

        public string ValueProviderMember { get; set; }
    }

    [AttributeUsage(AttributeTargets.Field | AttributeTargets.Property)]
    public class SecretAttribute : Attribute
    {
    }

    [AttributeUsage(AttributeTargets.Interface)]
    public class ParameterPrefixAttribute : Attribute
    {
        public ParameterPrefixAttribute(string prefix) => throw null;

        public string Prefix => throw null;
    }
}
