/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-found-account-search.c: which accounts stand in the environment and in ovh.conf. Reads
 * only; a file with a mistake in it hides no other.
 *
 * First comes the account that OVHcloud's own tools would take, then every section of every file
 * that is another one.
 */
#include "config.h"

#include "guichet-found-account-private.h"

#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <string.h>

#include "guichet-configuration-private.h"
#include "guichet-error.h"

typedef struct
{
  GListStore *accounts;
  char **environment;
  gboolean is_exposed; /* the place that is looked at */
} Search;

/* Secrets are for their owner’s eyes; the group is somebody else, too. */
static gboolean
is_exposed (const char *path)
{
  GStatBuf status;

  return g_stat (path, &status) == 0 && (status.st_mode & (S_IRWXG | S_IRWXO)) != 0;
}

static char *
name_for_people (const char *path)
{
  const char *home = g_get_home_dir ();
  const gsize length = strlen (home);

  if (length > 1 && strncmp (path, home, length) == 0 && path[length] == '/')
    return g_strconcat ("~", path + length, NULL);
  return g_strdup (path);
}

static void
add (Search *search, GuichetFoundAccount *account)
{
  g_list_store_append (search->accounts, account);
  g_object_unref (account);
}

static gboolean
is_known (Search *search, GuichetConfiguration *configuration)
{
  const guint n = g_list_model_get_n_items (G_LIST_MODEL (search->accounts));

  for (guint i = 0; i < n; i++)
    {
      g_autoptr(GuichetFoundAccount) account =
                     g_list_model_get_item (G_LIST_MODEL (search->accounts), i);
      GuichetConfiguration *other = guichet_found_account_get_configuration (account);

      if (other != NULL && guichet_configuration_equal (other, configuration))
        return TRUE;
    }
  return FALSE;
}

/* Takes @error, which is there without a @configuration. */
static void
add_result (Search *search,
            const char *source,
            const char *endpoint,
            GuichetConfiguration *configuration,
            gboolean is_usual,
            GError *error)
{
  g_autoptr(GuichetCredentials) credentials = NULL;

  if (configuration != NULL)
    credentials = guichet_configuration_create_credentials (configuration, &error);
  if (credentials == NULL)
    add (search, guichet_found_account_new_broken (source, endpoint, error));
  else if (!is_known (search, configuration))
    add (search, guichet_found_account_new (source, configuration, is_usual, search->is_exposed));
}

static gboolean
says_nothing (const GError *error)
{
  return g_error_matches (error, GUICHET_ERROR, GUICHET_ERROR_NOT_SIGNED_IN);
}

/* Whether the keys of @section, though not whole, are a part of the account that comes first. */
static gboolean
is_part_of_first (Search *search, const char *section)
{
  g_autoptr(GuichetFoundAccount) first =
                 g_list_model_get_item (G_LIST_MODEL (search->accounts), 0);

  return first != NULL && guichet_found_account_is_usable_in_place (first) &&
         g_strcmp0 (guichet_found_account_get_endpoint (first), section) == 0;
}

static void
add_section (Search *search, const GuichetIni *ini, const char *section, const char *source)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(GuichetConfiguration) configuration =
                 guichet_configuration_load_section (ini, section, search->environment, &error);

  if (configuration != NULL || (!says_nothing (error) && !is_part_of_first (search, section)))
    add_result (search, source, section, configuration, FALSE, g_steal_pointer (&error));
}

static void
add_file (Search *search, const char *path)
{
  g_autoptr(GuichetIni) ini = guichet_ini_new ();
  g_autofree char *source = name_for_people (path);
  GError *error = NULL;

  search->is_exposed = is_exposed (path);
  if (!guichet_ini_read_file (ini, path, &error))
    {
      add (search, guichet_found_account_new_broken (source, NULL, error));
      return;
    }
  for (guint i = 0; i < guichet_ini_get_sections (ini)->len; i++)
    add_section (search, ini, guichet_ini_get_sections (ini)->pdata[i], source);
}

/* A configuration separates the places with commas; one that is exposed exposes all. */
static char *
name_places_for_people (Search *search, const char *places)
{
  g_auto(GStrv) names = g_strsplit (places, ", ", -1);

  for (guint i = 0; names[i] != NULL; i++)
    {
      char *name = name_for_people (names[i]);

      search->is_exposed = search->is_exposed || is_exposed (names[i]);
      g_free (names[i]);
      names[i] = name;
    }
  return g_strjoinv (", ", names);
}

/* What is taken without being told. Why there is none is said by the place that is to blame. */
static void
add_usual (Search *search, const char *const *files)
{
  g_autoptr(GuichetConfiguration) configuration =
                 guichet_configuration_load_from (files, search->environment, NULL);
  g_autofree char *source = NULL;

  if (configuration == NULL)
    return;
  source = name_places_for_people (search, guichet_configuration_get_source (configuration));
  add_result (search, source, guichet_configuration_get_endpoint (configuration), configuration,
              TRUE, NULL);
}

static void
add_environment (Search *search)
{
  static const char *const no_files[] = { NULL };
  g_autoptr(GError) error = NULL;
  g_autoptr(GuichetConfiguration) configuration =
                 guichet_configuration_load_from (no_files, search->environment, &error);

  search->is_exposed = FALSE;
  /* Where files complete it, it came first already. */
  if (configuration != NULL ||
      (!says_nothing (error) && g_list_model_get_n_items (G_LIST_MODEL (search->accounts)) == 0))
    add_result (search, _("the environment"),
                           g_environ_getenv (search->environment, "OVH_ENDPOINT"), configuration,
                           FALSE, g_steal_pointer (&error));
}

/**
 * guichet_found_account_search_in:
 * @files: (array zero-terminated=1): paths, the weakest first; those that do not exist say nothing
 * @environment: (array zero-terminated=1): an environment as of g_get_environ()
 *
 * Returns: (transfer full): the accounts that stand there, the one that needs no choice first, then
 * the strongest place first; accounts that cannot be used among them
 */
GListModel *
guichet_found_account_search_in (const char *const *files, char **environment)
{
  Search search = { g_list_store_new (GUICHET_TYPE_FOUND_ACCOUNT), environment };

  add_usual (&search, files);
  add_environment (&search);
  for (guint i = g_strv_length ((char **) files); i > 0; i--)
    add_file (&search, files[i - 1]);
  return G_LIST_MODEL (search.accounts);
}

/**
 * guichet_found_account_search:
 *
 * Looks into the environment, ~/.ovh.conf and /etc/ovh.conf.
 *
 * Returns: (transfer full): a list of #GuichetFoundAccount, empty if there is nothing
 */
GListModel *
guichet_found_account_search (void)
{
  g_autofree char *own = g_build_filename (g_get_home_dir (), ".ovh.conf", NULL);
  const char *const files[] = { "/etc/ovh.conf", own, NULL };
  g_auto(GStrv) environment = g_get_environ ();

  return guichet_found_account_search_in (files, environment);
}
