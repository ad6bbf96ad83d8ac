using System.Text.Json;
using Microsoft.Playwright;

namespace EduSite.Site.Tests.Browser;

/// <summary>A reader who uses the Tab key and Enter only.</summary>
internal static class Keyboard
{
    private const int MostStops = 400;

    /// <summary>Where the focus is; null when it has left the page or come round to an element for the second time.</summary>
    private const string Stop =
        """
        () => {
            const element = document.activeElement;
            if (!element || element === document.body || element.passed) return null;
            element.passed = true;
            const style = getComputedStyle(element);
            const box = [...element.getClientRects()].find(box => box.width > 1 && box.height > 1);
            const faults = [];
            if ((style.outlineStyle === 'none' || parseFloat(style.outlineWidth) < 1) && style.boxShadow === 'none') faults.push('no sign of the focus');
            if (!box || box.bottom < 1 || box.top > innerHeight - 1 || box.right < 1 || box.left > innerWidth - 1) faults.push('focus outside the window');
            else {
                const top = document.elementFromPoint(
                    Math.min(Math.max((box.left + box.right) / 2, 0), innerWidth - 1), Math.min(Math.max((box.top + box.bottom) / 2, 0), innerHeight - 1));
                if (!top || !element.contains(top) && !top.contains(element)) faults.push(`focus hidden behind ${top && top.outerHTML.slice(0, 60)}`);
            }
            return faults.map(fault => `${fault}: ${element.outerHTML.slice(0, 120)}`);
        }
        """;

    /// <summary>What the Tab key should have reached and did not.</summary>
    private const string Missed =
        """
        () => [...document.querySelectorAll('a[href], button, input, select, textarea, summary, [tabindex]')]
            .filter(element => !element.passed && !element.disabled && element.tabIndex >= 0 && element.type !== 'radio'
                && element.checkVisibility({ visibilityProperty: true }))
            .map(element => `never reached: ${element.outerHTML.slice(0, 120)}`)
        """;

    /// <summary>Goes through the whole page, and says at which stops a reader would have been lost.</summary>
    public static async Task<IEnumerable<string>> WalkAsync(IPage page)
    {
        var faults = new List<string>();
        for (var stops = 0; ; stops++)
        {
            await page.Keyboard.PressAsync("Tab");
            var stop = await page.EvaluateAsync<JsonElement?>(Stop);
            if (stop is not { ValueKind: JsonValueKind.Array } found)
            {
                return [.. faults, .. await page.EvaluateAsync<string[]>(Missed)];
            }

            if (stops > MostStops)
            {
                return [.. faults, "no end of stops"];
            }

            faults.AddRange(found.EnumerateArray().Select(fault => fault.GetString()!));
        }
    }

    /// <summary>Goes on to the first element of this kind, pressing Tab only.</summary>
    public static async Task TabToAsync(IPage page, string selector)
    {
        for (var stops = 0; stops <= MostStops; stops++)
        {
            await page.Keyboard.PressAsync("Tab");
            if (await page.EvaluateAsync<bool>("selector => document.activeElement.matches(selector)", selector))
            {
                return;
            }
        }

        Assert.Fail($"{selector} cannot be reached by keyboard on {page.Url}.");
    }

    /// <summary>Follows a link, and waits until its page is there.</summary>
    public static async Task FollowAsync(IPage page, string selector)
    {
        await TabToAsync(page, selector);
        var address = await page.EvaluateAsync<string>("() => document.activeElement.href");
        await page.Keyboard.PressAsync("Enter");
        await Walk.ArriveAsync(page, address);
    }
}
