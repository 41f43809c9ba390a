import type { AgreementMetric } from '../../../gql/graphql.ts';
import { colourOf, likenessOf } from './matrix-colour.ts';
import type { Cell, MatrixBox, PairMatrix } from './matrix-geometry.ts';

/** A matrix with everything that its picture shows. */
export interface MatrixPicture {
  readonly matrix: PairMatrix;
  readonly metric: AgreementMetric;
  readonly names: readonly string[];
  readonly box: MatrixBox;
  readonly ink: { readonly text: string; readonly line: string; readonly paper: string };
}

/** Draws the matrix: a pair without a value is crossed out, the diagonal is left empty. */
export function drawMatrix(
  canvas: HTMLCanvasElement,
  picture: MatrixPicture,
  cursor: Cell | null,
  scale: number,
): void {
  const { matrix, metric, names, box, ink } = picture;
  canvas.width = box.width * scale;
  canvas.height = box.height * scale;
  const pen = canvas.getContext('2d');
  if (!pen) return;
  pen.scale(scale, scale);
  pen.fillStyle = ink.paper;
  pen.fillRect(0, 0, box.width, box.height);
  pen.strokeStyle = ink.text;
  pen.lineWidth = 1;
  for (let row = 0; row < names.length; row += 1) {
    for (let column = 0; column < names.length; column += 1) {
      if (row === column) continue;
      const value = matrix.valueAt(row, column);
      const [x, y] = [box.gutter + column * box.cell, row * box.cell];
      pen.fillStyle = value === null ? ink.paper : colourOf(likenessOf(metric, value));
      pen.fillRect(x, y, box.cell, box.cell);
      if (value === null) {
        pen.beginPath();
        pen.moveTo(x, y + box.cell);
        pen.lineTo(x + box.cell, y);
        pen.stroke();
      }
    }
  }
  if (box.gutter > 0) {
    pen.fillStyle = ink.text;
    pen.font = '11px "Inter Variable", system-ui, sans-serif';
    pen.textBaseline = 'middle';
    for (const [row, name] of names.entries()) {
      pen.fillText(name, 0, row * box.cell + box.cell / 2, box.gutter - 6);
    }
  }
  if (cursor) {
    for (const [colour, width] of [
      [ink.paper, 5],
      ['#1c7ed6', 3],
    ] as const) {
      pen.strokeStyle = colour;
      pen.lineWidth = width;
      pen.strokeRect(box.gutter + cursor.column * box.cell, cursor.row * box.cell, box.cell, box.cell);
    }
  }
}

/** The same as a drawing that scales. */
export function matrixSvg({ matrix, metric, names, box, ink }: MatrixPicture): string {
  const { cell, gutter, width, height } = box;
  const parts: string[] = [];
  for (const [row, name] of names.entries()) {
    if (gutter > 0) {
      const y = row * cell + cell / 2;
      parts.push(
        `<text x="0" y="${y}" font-size="11" dominant-baseline="middle" fill="${ink.text}">${escapeText(name)}</text>`,
      );
    }
    for (let column = 0; column < names.length; column += 1) {
      if (row === column) continue;
      const value = matrix.valueAt(row, column);
      const [x, y] = [gutter + column * cell, row * cell];
      parts.push(
        value === null
          ? `<path d="M${x} ${y + cell}L${x + cell} ${y}" stroke="${ink.text}"/>`
          : `<rect x="${x}" y="${y}" width="${cell}" height="${cell}" fill="${colourOf(likenessOf(metric, value))}"/>`,
      );
    }
  }
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" font-family="Inter Variable, system-ui, sans-serif"><rect width="${width}" height="${height}" fill="${ink.paper}"/>${parts.join('')}</svg>`;
}

function escapeText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
