/** Signature only: text as the content of an XML 1.0 element. */
export const xmlText = (_text: string): string => {
	throw new Error('xmlText is being written');
};

/** Signature only: text as the value of a double-quoted XML 1.0 attribute. */
export const xmlAttribute = (_text: string): string => {
	throw new Error('xmlAttribute is being written');
};
