/** What columns of several tables say and offer. */

export const aPeriod = "A year, quarter or month, such as 2016/17 or Q2 2016/17.";

export const aTarget = "A figure (80%, 90 to 95), National average, Improving trend, TBC or Not set.";

export const figureStatuses: readonly string[] = ["provisional", "revised", "final", "estimated"];
