/** Order of the rows and columns of JLREQ's tables. cl-17 and cl-18 (math) have none: pair.ts treats them as cl-19. */
export const columns = [
  1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30,
] as const;
