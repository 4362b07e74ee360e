package dev.redress.oversight;

/** A figure of the board that is read by itself: where it fails, the others stand. */
interface FigureTile {

  /** As its address has it. Texts: {@code figures.<name>}, {@code figures.<name>.note}. */
  String name();

  Tile show(TileSheet sheet);
}
