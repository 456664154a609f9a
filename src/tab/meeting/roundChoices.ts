/** Timers that can be chosen beside none; with more time than this a meeting talks instead. */
export const minuteChoices = [3, 5, 10] as const;

/** Thresholds that can be chosen: the least that anonymity allows, the usual one, and one for big meetings. */
export const thresholdChoices = [3, 5, 10] as const;
