namespace BuildTasks.GoTemplates.Times;

/// <summary>The English names that Go prints.</summary>
internal static class CalendarNames
{
    public static readonly string[] Months =
    [
        "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December",
    ];

    public static readonly string[] Weekdays = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"];

    public static string Short(string name) => name[..3];
}
