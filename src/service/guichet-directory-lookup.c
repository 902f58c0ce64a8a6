/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-directory-lookup.c: looks up what helps to fill an entry in: cities of a post code, types
 * of ways, headings of an activity, a company by its number. Changes nothing.
 */
#include "config.h"

#include "guichet-directory-lookup.h"

#include <glib/gi18n-lib.h>

#include "guichet-directory-api.h"
#include "guichet-error.h"
#include "guichet-flow.h"
#include "guichet-session-private.h"

/* %NULL if nobody is signed in: @task has been told then. */
static GuichetClient *
get_client (GTask *task)
{
  GuichetClient *client = guichet_session_get_client (g_task_get_source_object (task));

  if (client == NULL)
    g_task_return_new_error (task, GUICHET_ERROR, GUICHET_ERROR_NOT_SIGNED_IN, "%s",
                             _("Nobody is signed in."));
  return client;
}

/* Lists: one request, and the parser of its reply */

typedef GPtrArray *(*ParseList) (JsonNode *reply, GError **error);

static void
list_replied_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr(GTask) task = user_data;
  const ParseList parse = (ParseList) g_task_get_task_data (task);
  g_autoptr(GError) error = NULL;
  g_autoptr(JsonNode) reply = guichet_client_call_finish (GUICHET_CLIENT (source), result, &error);
  GPtrArray *list = reply != NULL ? parse (reply, &error) : NULL;

  if (list != NULL)
    g_task_return_pointer (task, list, (GDestroyNotify) g_ptr_array_unref);
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

/* Takes @request. */
static void
read_list (GTask *owned_task, GuichetRequest *request, ParseList parse)
{
  g_autoptr(GTask) task = owned_task;
  g_autoptr(GuichetRequest) owned_request = request;
  GuichetClient *client = get_client (task);
  GCancellable *cancellable = g_task_get_cancellable (task);

  if (client == NULL)
    return;
  g_task_set_task_data (task, parse, NULL);
  guichet_client_call_async (client, owned_request, cancellable, list_replied_cb,
                             g_steal_pointer (&task));
}

static GPtrArray *
finish_list (GuichetSession *session, GAsyncResult *result, gpointer tag, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, session), NULL);
  g_return_val_if_fail (g_async_result_is_tagged (result, tag), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

static GTask *
new_task (GuichetSession *session,
          gpointer tag,
          GCancellable *cancellable,
          GAsyncReadyCallback callback,
          gpointer user_data)
{
  GTask *task = g_task_new (session, cancellable, callback, user_data);

  g_task_set_source_tag (task, tag);
  return task;
}

/**
 * guichet_directory_lookup_cities_async:
 * @session: ready
 * @country: "fr"
 * @post_code: a whole one
 * @cancellable: (nullable): ends it at once
 */
void
guichet_directory_lookup_cities_async (GuichetSession *session,
                                       const char *country,
                                       const char *post_code,
                                       GCancellable *cancellable,
                                       GAsyncReadyCallback callback,
                                       gpointer user_data)
{
  g_return_if_fail (GUICHET_IS_SESSION (session));

  read_list (
      new_task (session, guichet_directory_lookup_cities_async, cancellable, callback, user_data),
      guichet_directory_api_list_cities (country, post_code), guichet_directory_api_parse_cities);
}

/**
 * guichet_directory_lookup_cities_finish:
 *
 * Returns: (element-type GuichetCity) (transfer full): empty for a post code that nobody has
 */
GPtrArray *
guichet_directory_lookup_cities_finish (GuichetSession *session,
                                        GAsyncResult *result,
                                        GError **error)
{
  return finish_list (session, result, guichet_directory_lookup_cities_async, error);
}

/**
 * guichet_directory_lookup_way_types_async:
 * @session: ready
 * @entry: for whom
 * @cancellable: (nullable): ends it at once
 */
void
guichet_directory_lookup_way_types_async (GuichetSession *session,
                                          GuichetDirectoryEntry *entry,
                                          GCancellable *cancellable,
                                          GAsyncReadyCallback callback,
                                          gpointer user_data)
{
  g_return_if_fail (GUICHET_IS_SESSION (session));

  read_list (new_task (session, guichet_directory_lookup_way_types_async, cancellable, callback,
                       user_data),
             guichet_directory_api_list_way_types (entry), guichet_directory_api_parse_way_types);
}

/**
 * guichet_directory_lookup_way_types_finish:
 *
 * Returns: (element-type GuichetWayType) (transfer full): as OVHcloud orders them
 */
GPtrArray *
guichet_directory_lookup_way_types_finish (GuichetSession *session,
                                           GAsyncResult *result,
                                           GError **error)
{
  return finish_list (session, result, guichet_directory_lookup_way_types_async, error);
}

/**
 * guichet_directory_lookup_headings_async:
 * @session: ready
 * @entry: for whom
 * @ape: an activity, "6201Z"
 * @cancellable: (nullable): ends it at once
 */
void
guichet_directory_lookup_headings_async (GuichetSession *session,
                                         GuichetDirectoryEntry *entry,
                                         const char *ape,
                                         GCancellable *cancellable,
                                         GAsyncReadyCallback callback,
                                         gpointer user_data)
{
  g_return_if_fail (GUICHET_IS_SESSION (session));

  read_list (
      new_task (session, guichet_directory_lookup_headings_async, cancellable, callback, user_data),
      guichet_directory_api_list_headings (entry, ape), guichet_directory_api_parse_headings);
}

/**
 * guichet_directory_lookup_headings_finish:
 *
 * Returns: (element-type GuichetDirectoryHeading) (transfer full): empty for an activity that has
 * none
 */
GPtrArray *
guichet_directory_lookup_headings_finish (GuichetSession *session,
                                          GAsyncResult *result,
                                          GError **error)
{
  return finish_list (session, result, guichet_directory_lookup_headings_async, error);
}

/* A company */

typedef struct
{
  GuichetDirectoryEntry *entry;
  char *number;
  GuichetCompany *company; /* (nullable): until it is found */
} Search;

static void
search_free (Search *self)
{
  g_clear_pointer (&self->company, guichet_company_free);
  g_object_unref (self->entry);
  g_free (self->number);
  g_free (self);
}

static GuichetRequest *
ask_company (gpointer state)
{
  const Search *self = state;

  return guichet_directory_api_find_company (self->entry, self->number);
}

static gboolean
take_company (gpointer state, JsonNode *reply, GError **error)
{
  Search *self = state;

  return guichet_directory_api_parse_company (reply, &self->company, error);
}

/* To ask again is how OVHcloud wants it: the request begins nothing that was begun already. After
 * an error it is for people to say. */
static gboolean
waits_for_company (gpointer state, const GError *error)
{
  return error == NULL && ((Search *) state)->company == NULL;
}

static const GuichetFlowStep company_steps[] = {
  { N_("Looking the company up"), ask_company, take_company, .waits = waits_for_company },
};

/* OVHcloud's control panel asks every half second, for ever. */
static const GuichetFlow company_flow = {
  company_steps,
  G_N_ELEMENTS (company_steps),
  .pace = { 500, 4000, GUICHET_DIRECTORY_LOOKUP_LIMIT },
};

static void
company_found_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr(GTask) task = user_data;
  Search *self = g_task_get_task_data (task);
  g_autoptr(GError) error = NULL;

  if (guichet_flow_run_finish (result, &error))
    g_task_return_pointer (task, g_steal_pointer (&self->company),
                           (GDestroyNotify) guichet_company_free);
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

/**
 * guichet_directory_lookup_company_async:
 * @session: ready
 * @entry: for whom
 * @number: SIRET, SIREN or VAT number of the company
 * @cancellable: (nullable): ends it at once
 *
 * Asks until OVHcloud has found it or knows that there is none, up to
 * %GUICHET_DIRECTORY_LOOKUP_LIMIT milliseconds.
 */
void
guichet_directory_lookup_company_async (GuichetSession *session,
                                        GuichetDirectoryEntry *entry,
                                        const char *number,
                                        GCancellable *cancellable,
                                        GAsyncReadyCallback callback,
                                        gpointer user_data)
{
  g_autoptr(GTask) task = NULL;
  GuichetClient *client;
  Search *self;

  g_return_if_fail (GUICHET_IS_SESSION (session));
  g_return_if_fail (GUICHET_IS_DIRECTORY_ENTRY (entry));
  g_return_if_fail (number != NULL);

  task =
      new_task (session, guichet_directory_lookup_company_async, cancellable, callback, user_data);
  client = get_client (task);
  if (client == NULL)
    return;
  self = g_new0 (Search, 1);
  self->entry = g_object_ref (entry);
  self->number = g_strdup (number);
  g_task_set_task_data (task, self, (GDestroyNotify) search_free);
  guichet_flow_run_async (&company_flow, client, self, cancellable, company_found_cb,
                          g_steal_pointer (&task));
}

/**
 * guichet_directory_lookup_company_finish:
 * @error: %GUICHET_ERROR_TIMED_OUT if OVHcloud is not done at the limit
 *
 * Returns: (transfer full): what was found, which may be that there is no such company
 */
GuichetCompany *
guichet_directory_lookup_company_finish (GuichetSession *session,
                                         GAsyncResult *result,
                                         GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, session), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
