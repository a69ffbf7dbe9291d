namespace BuildTasks.Helm.Schema;

/// <summary>A compiled keyword, or several that only make sense together.</summary>
internal abstract class Keyword
{
    /// <summary>True when its error is the only one to report of its schema.</summary>
    public virtual bool IsDecisive => false;

    /// <summary>Evaluates the keyword on the value at hand and adds its errors there.</summary>
    public abstract void Evaluate(Evaluation at);
}
