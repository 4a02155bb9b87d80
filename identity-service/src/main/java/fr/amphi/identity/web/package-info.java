/** What identity answers over HTTP; each path checks role and scope itself. */
@NullMarked
package fr.amphi.identity.web;

import org.jspecify.annotations.NullMarked;
