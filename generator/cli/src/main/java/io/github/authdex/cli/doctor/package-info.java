/** What is wrong with a request that a server refuses, in plain words. */
package io.github.authdex.cli.doctor;
