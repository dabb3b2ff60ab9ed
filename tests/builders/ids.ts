import { reproducibleIds } from '#shared/model/ids';

/** A fresh id each time: the same ones in every run of a test file. */
export const newId = reproducibleIds('tests');

/** The project and the document in which most tests play, and who writes there. */
export const PROJECT = '10000000-0000-4000-8000-000000000001';
export const DOCUMENT = 'd0'.repeat(32);
export const ANOTHER_DOCUMENT = 'd1'.repeat(32);
export const ME = '10000000-0000-4000-8000-00000000000a';
export const COLLEAGUE = '20000000-0000-4000-8000-00000000000a';
