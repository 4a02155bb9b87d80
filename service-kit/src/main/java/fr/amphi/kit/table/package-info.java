/** Files that people send and receive: CSV and XLSX. */
@NullMarked
package fr.amphi.kit.table;

import org.jspecify.annotations.NullMarked;
