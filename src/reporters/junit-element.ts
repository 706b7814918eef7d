import { xmlAttribute } from '../text/xml.js';

type Attributes = Readonly<Record<string, string | number>>;

/** An element of a JUnit report. @param content XML, already escaped */
export const element = (name: string, attributes: Attributes, content: readonly string[]): string => {
	const said = Object.entries(attributes).map(([key, value]) => ` ${key}="${xmlAttribute(String(value))}"`);
	const open = `<${name}${said.join('')}`;
	return content.length === 0 ? `${open}/>` : `${open}>${content.join('\n')}</${name}>`;
};
