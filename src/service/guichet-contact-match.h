/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-contact-match.h: finds a change of contact that was sent without an answer among the
 * requests that OVHcloud has. Private to the bulk. Pure.
 */
#pragma once

#include "guichet-contact-change-private.h"
#include "guichet-contact-request.h"

G_BEGIN_DECLS

/* Puts the numbers that it finds into @change. @requests: (element-type GuichetContactRequest);
 * @taken: (element-type gint64): requests that are known to be of others; gets what is found.
 * Returns: whether the part arrived */
gboolean guichet_contact_match_take (GuichetContactChange *change,
                                     const GuichetContactPart *part,
                                     const char *me,
                                     GPtrArray *requests,
                                     GHashTable *taken);
/* Whether what was found for one may as well be of the other: a domain name and its zone are called
 * the same in a request */
gboolean guichet_contact_match_is_confusable (GuichetContactChange *one,
                                              GuichetContactChange *other);

G_END_DECLS
