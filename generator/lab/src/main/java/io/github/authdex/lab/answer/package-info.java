/** What the API answers to requests that are let in, by its document. */
package io.github.authdex.lab.answer;
