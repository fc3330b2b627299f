/** What every format reads: records only, without a trace of where they came from. */
package io.github.authdex.model;
