namespace BuildTasks.GoTemplates.Tests.Functions;

public class Calculating
{
    [Theory]
    [InlineData("{{ int \"010\" }}", "8")]
    [InlineData("{{ int \"0x10\" }}", "16")]
    [InlineData("{{ int \"0b11\" }}", "3")]
    [InlineData("{{ int \"1_000\" }}", "1000")]
    [InlineData("{{ int \"1__0\" }}", "0")]
    [InlineData("{{ int \"1.9\" }}", "0")]
    [InlineData("{{ int \"1.00\" }}", "1")]
    [InlineData("{{ int \"08\" }}", "0")]
    [InlineData("{{ int 1.9 }}", "1")]
    [InlineData("{{ int -1.9 }}", "-1")]
    [InlineData("{{ int true }}", "1")]
    [InlineData("{{ int nil }}", "0")]
    [InlineData("{{ int \"x\" }}", "0")]
    [InlineData("{{ int (list 1) }}", "0")]
    [InlineData("{{ int64 1e30 }}", "-9223372036854775808")]
    [InlineData("{{ kindOf (int64 1) }} {{ kindOf (int 1) }}", "int64 int")]
    [InlineData("{{ atoi \"12\" }} {{ atoi \"0x1\" }} {{ atoi \"99999999999999999999\" }}", "12 0 9223372036854775807")]
    [InlineData("{{ toDecimal \"0644\" }} {{ toDecimal 777 }} {{ toDecimal \"8\" }}", "420 511 0")]
    public void Integers_take_any_value(string template, string result) => Assert.Equal(result, Sprig.Render(template));

    [Theory]
    [InlineData("{{ add 1 \"2\" 3.9 }}", "6")]
    [InlineData("{{ add }}", "0")]
    [InlineData("{{ add 9223372036854775807 1 }}", "-9223372036854775808")]
    [InlineData("{{ add1 1 }}", "2")]
    [InlineData("{{ sub 1 3 }}", "-2")]
    [InlineData("{{ mul 2 3 4 }}", "24")]
    [InlineData("{{ div 7 2 }} {{ div -7 2 }} {{ mod -7 2 }}", "3 -3 -1")]
    [InlineData("{{ div -9223372036854775808 -1 }}", "-9223372036854775808")]
    [InlineData("{{ mod 5 -1 }}", "0")]
    [InlineData("{{ div 1 0 }}", "!error calling div: runtime error: integer divide by zero")]
    [InlineData("{{ mod 1 0 }}", "!error calling mod: runtime error: integer divide by zero")]
    [InlineData("{{ max 1 2.9 \"3\" }} {{ biggest 1 2 }} {{ min 2 1.5 }}", "3 2 1")]
    public void Integers_wrap_around(string template, string result) => Assert.Equal(result, Sprig.Render(template));

    [Theory]
    [InlineData("{{ addf 0.1 0.2 }}", "0.3")]
    [InlineData("{{ add1f 1.5 }}", "2.5")]
    [InlineData("{{ subf 1 0.9 }}", "0.1")]
    [InlineData("{{ mulf 1.1 1.1 }}", "1.21")]
    [InlineData("{{ divf 10 4 }}", "2.5")]
    [InlineData("{{ divf 1 3 }}", "0.3333333333333333")]
    [InlineData("{{ divf 2 3 }} {{ divf -2 3 }}", "0.6666666666666667 -0.6666666666666667")]
    [InlineData("{{ divf 1 0 }}", "!error calling divf: decimal division by 0")]
    [InlineData("{{ addf }}", "0")]
    [InlineData("{{ addf \"inf\" 1 }}", "!error calling addf: Cannot create a Decimal from +Inf")]
    [InlineData("{{ mulf 1e300 1e300 }}", "+Inf")]
    [InlineData("{{ addf 1e-20 1e20 }}", "1e+20")]
    [InlineData("{{ maxf 1 2.5 }} {{ minf 1 0.5 }}", "2.5 0.5")]
    [InlineData("{{ float64 \"1e3\" }} {{ float64 \"0x1p4\" }} {{ float64 \"1_0.5\" }} {{ float64 \"x\" }} {{ float64 \"NaN\" }}", "1000 16 10.5 0 NaN")]
    [InlineData("{{ ceil 1.1 }} {{ floor -1.1 }} {{ ceil \"1.5\" }}", "2 -2 2")]
    [InlineData("{{ round 123.5555 3 }} {{ round 2.5 0 }} {{ round -2.5 0 }} {{ round 123.45 -1 }} {{ round 1.234 2 0.3 }}", "123.556 3 -3 120 1.24")]
    public void Floats_are_exact_decimals(string template, string result) => Assert.Equal(result, Sprig.Render(template));

    [Theory]
    [InlineData("{{ until 3 }} {{ until -2 }} {{ until 0 }}", "[0 1 2] [0 -1] []")]
    [InlineData("{{ untilStep 0 7 3 }} {{ untilStep 3 0 -1 }} {{ untilStep 0 3 -1 }} {{ untilStep 0 3 0 }}", "[0 3 6] [3 2 1] [] []")]
    [InlineData(
        "{{ seq 3 }}|{{ seq -2 }}|{{ seq 2 4 }}|{{ seq 4 2 }}|{{ seq 0 5 20 }}|{{ seq 5 -2 0 }}|{{ seq }}|{{ seq 1 2 3 4 }}",
        "1 2 3|1 0 -1 -2|2 3 4|4 3 2|0 5 10 15 20|5 3 1||")]
    [InlineData("{{ seq 5 1 0 }}|{{ seq 0 -1 3 }}|{{ seq 0 0 3 }}", "||")]
    [InlineData("{{ typeOf (until 1) }}", "[]int")]
    public void Loops_count(string template, string result) => Assert.Equal(result, Sprig.Render(template));
}
