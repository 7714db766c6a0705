// adaptivecards-templating's types point at TypeScript sources that do not fit our compiler settings: this stands in for them.
export type IAdaptiveCard = object
