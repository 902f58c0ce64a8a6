/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-contact-accepted.h: which requests this side has accepted: OVHcloud does not tell until
 * the other side has answered, too. Private to the list of requests. The only place with the SQL of
 * it; keeps no code.
 */
#pragma once

#include "guichet-store.h"

G_BEGIN_DECLS

/* (element-type gint64) (transfer full): a set */
GHashTable *guichet_contact_accepted_read (GuichetStore *store,
                                           const char *profile,
                                           const char *account,
                                           GError **error);
gboolean guichet_contact_accepted_add (GuichetStore *store,
                                       const char *profile,
                                       const char *account,
                                       gint64 request,
                                       GError **error);
gboolean guichet_contact_accepted_remove (GuichetStore *store,
                                          const char *profile,
                                          const char *account,
                                          gint64 request,
                                          GError **error);
gboolean guichet_contact_accepted_forget (GuichetStore *store, const char *profile, GError **error);

G_END_DECLS
