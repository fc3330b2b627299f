/**
 * The lab: a server on loopback that behaves as an API as far as authentication goes, checks each
 * request as the API would, and says in plain words what is wrong with a refused one.
 */
package io.github.authdex.lab;
