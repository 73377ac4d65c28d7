export { consolidatedBook } from './consolidated-book.js';
export type { BookOptions } from './consolidated-book.js';
export { datasetLines, fitsSheet } from './dataset-sheet.js';
export type { DatasetLines } from './dataset-sheet.js';
export { figureModels } from './figure-model.js';
export type { FigureModel, PanelModel } from './figure-model.js';
export { isWithheld, publishedBook } from './published-book.js';
export { sideColors, stackColors } from './styles.js';
