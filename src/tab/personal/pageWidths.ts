/** As wide as lines and columns of text are read with ease. */
export const usualPage = '76rem';

/** For tables, which take what there is. */
export const widePage = '110rem';
