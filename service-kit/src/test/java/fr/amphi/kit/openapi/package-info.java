/** The OpenAPI documents of the services, read off their controllers. */
@NullMarked
package fr.amphi.kit.openapi;

import org.jspecify.annotations.NullMarked;
