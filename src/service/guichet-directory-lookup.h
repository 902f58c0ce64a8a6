/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-directory-lookup.h: looks up what helps to fill an entry in: cities of a post code, types
 * of ways, headings of an activity, a company by its number. Changes nothing.
 */
#pragma once

#include "guichet-directory-entry.h"
#include "guichet-directory-facts.h"
#include "guichet-session.h"

G_BEGIN_DECLS

/* How long a company is asked for at most, in milliseconds */
#define GUICHET_DIRECTORY_LOOKUP_LIMIT 30000

/* (element-type GuichetCity); @country: "fr" */
void guichet_directory_lookup_cities_async (GuichetSession *session,
                                            const char *country,
                                            const char *post_code,
                                            GCancellable *cancellable,
                                            GAsyncReadyCallback callback,
                                            gpointer user_data);
GPtrArray *guichet_directory_lookup_cities_finish (GuichetSession *session,
                                                   GAsyncResult *result,
                                                   GError **error);
/* (element-type GuichetWayType) */
void guichet_directory_lookup_way_types_async (GuichetSession *session,
                                               GuichetDirectoryEntry *entry,
                                               GCancellable *cancellable,
                                               GAsyncReadyCallback callback,
                                               gpointer user_data);
GPtrArray *guichet_directory_lookup_way_types_finish (GuichetSession *session,
                                                      GAsyncResult *result,
                                                      GError **error);
/* (element-type GuichetDirectoryHeading); @ape: "6201Z" */
void guichet_directory_lookup_headings_async (GuichetSession *session,
                                              GuichetDirectoryEntry *entry,
                                              const char *ape,
                                              GCancellable *cancellable,
                                              GAsyncReadyCallback callback,
                                              gpointer user_data);
GPtrArray *guichet_directory_lookup_headings_finish (GuichetSession *session,
                                                     GAsyncResult *result,
                                                     GError **error);
/* Asks again while OVHcloud looks, up to the limit: then %GUICHET_ERROR_TIMED_OUT */
void guichet_directory_lookup_company_async (GuichetSession *session,
                                             GuichetDirectoryEntry *entry,
                                             const char *number,
                                             GCancellable *cancellable,
                                             GAsyncReadyCallback callback,
                                             gpointer user_data);
/* (transfer full) */
GuichetCompany *guichet_directory_lookup_company_finish (GuichetSession *session,
                                                         GAsyncResult *result,
                                                         GError **error);

G_END_DECLS
