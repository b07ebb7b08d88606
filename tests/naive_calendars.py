"""Days off from the words of their rules, by walking: nothing here uses the library or its tables."""

from tests.naive_dates import DAYS, WEEKDAY, Civil, place, step

MONDAY, THURSDAY, FRIDAY, SATURDAY, SUNDAY = 0, 3, 4, 5, 6
YEARS = range(2023, 2031)

FIXED = ((1, 1), (6, 19), (7, 4), (11, 11), (12, 25))
"""5 U.S.C. 6103(a): New Year's Day, Juneteenth (since 2021), Independence Day, Veterans Day, Christmas Day."""
BY_WEEKDAY = ((1, MONDAY, 3), (2, MONDAY, 3), (9, MONDAY, 1), (10, MONDAY, 2), (11, THURSDAY, 4))
"""King, Washington, Labor Day, Columbus Day, Thanksgiving Day."""
BY_ORDER = {(2024, 12, 24), (2025, 1, 9), (2025, 12, 24), (2025, 12, 26)}


def of_month(year: int, month: int, weekday: int) -> list[Civil]:
    """Return the days of a month that fall on a weekday."""
    return [day for day in DAYS[place((year, month, 1)) : place((year, month, 1)) + 31]
            if day[:2] == (year, month) and WEEKDAY[day] == weekday]  # fmt: skip


def federal_days_off() -> set[Civil]:
    """Return the weekdays off of federal offices, 2023 to 2030: in lieu of a Saturday, the Friday before."""
    found: set[Civil] = set(BY_ORDER)
    for year in range(2022, 2032):
        for month, number in FIXED:
            nominal = (year, month, number)
            found.add(step(nominal, {SATURDAY: -1, SUNDAY: 1}.get(WEEKDAY[nominal], 0)))
        found.update(of_month(year, month, weekday)[nth - 1] for month, weekday, nth in BY_WEEKDAY)
        found.add(of_month(year, 5, MONDAY)[-1])  # Memorial Day
    return {day for day in found if day[0] in YEARS}


def easter(year: int) -> Civil:
    """Return Easter Sunday: the Sunday after the full moon on or after 21 March, by the table of golden numbers."""
    moons = [(4, 14), (4, 3), (3, 23), (4, 11), (3, 31), (4, 18), (4, 8), (3, 28), (4, 16), (4, 5),
             (3, 25), (4, 13), (4, 2), (3, 22), (4, 10), (3, 30), (4, 17), (4, 7), (3, 27)]  # fmt: skip
    day = step((year, *moons[year % 19]), 1)
    while WEEKDAY[day] != SUNDAY:
        day = step(day, 1)
    return day


def institutional_days_off() -> set[Civil]:
    """Return the weekdays off of the institutions of the Union in Brussels, 2023 to 2030."""
    found: set[Civil] = set()
    for year in YEARS:
        found.update(step(easter(year), by) for by in (-3, -2, 1, 39, 40, 50))
        fixed = ((1, 1), (1, 2), (5, 1), (5, 9), (7, 21), (8, 15), (11, 1), (11, 2))
        found.update((year, *day) for day in fixed)
        found.update((year, 12, number) for number in range(24, 32))
    return {day for day in found if WEEKDAY[day] not in (SATURDAY, SUNDAY)}
