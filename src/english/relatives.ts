/** Grown-ups of a family, as people call them. */
export const elders = 'mum mother dad father parent stepmum stepdad stepmother stepfather nan nana nanna gran granny grandma grandmother grandad granddad grandpa grandfather aunt auntie uncle boyfriend girlfriend partner husband wife'

/** The same with those who may be children themselves. */
export const relatives = `${elders} brother sister sibling stepbrother stepsister cousin`
