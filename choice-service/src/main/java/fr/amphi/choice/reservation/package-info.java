/** Places and interns that several amphitheatres may give: each is reserved before it is given. */
@NullMarked
package fr.amphi.choice.reservation;

import org.jspecify.annotations.NullMarked;
