package dev.redress.journey;

/** What all stories have: the house in which they happen. */
interface Stories {

  House house();
}
