const seconds = (value: number): string => (value < 10 ? value.toFixed(1) : value.toFixed(0));

/** `0,4 с`, `12 с`. @param value seconds */
export const secondsRu = (value: number): string => `${seconds(value).replace('.', ',')} с`;

/** `0.4 s`, `12 s`. @param value seconds */
export const secondsEn = (value: number): string => `${seconds(value)} s`;
