/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-contact-request-time.h: the moments of a request in words: how old it is, since when one
 * waits, when it ends. Pure: the caller gives the present moment, whose time zone is used.
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* From @now to @moment */
int guichet_contact_request_time_count_days (GDateTime *moment, GDateTime *now);
char *guichet_contact_request_time_age (GDateTime *moment, GDateTime *now);
char *guichet_contact_request_time_since (GDateTime *moment, GDateTime *now);
char *guichet_contact_request_time_on (GDateTime *moment, GDateTime *now);
char *guichet_contact_request_time_end (GDateTime *deadline, GDateTime *now);
char *guichet_contact_request_time_exact (GDateTime *moment, GDateTime *now);

G_END_DECLS
