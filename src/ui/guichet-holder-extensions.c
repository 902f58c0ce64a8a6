/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-holder-extensions.c: the extensions among which a new holder may be wanted: those of the
 * domain names of the account, the most frequent first, each with a domain name to ask its rule by.
 * Pure: asks nothing.
 */
#include "config.h"

#include "guichet-holder-extensions.h"

#include <glib/gi18n-lib.h>

#include "guichet-domain.h"

static void
extension_free (GuichetHolderExtension *self)
{
  g_free (self->extension);
  g_free (self->domain);
  g_free (self);
}

/* Equally frequent ones by the alphabet: the order is the same at each start. */
static int
compare (gconstpointer a, gconstpointer b)
{
  const GuichetHolderExtension *one = *(GuichetHolderExtension *const *) a;
  const GuichetHolderExtension *other = *(GuichetHolderExtension *const *) b;

  if (one->n_domains != other->n_domains)
    return one->n_domains > other->n_domains ? -1 : 1;
  return g_strcmp0 (one->extension, other->extension);
}

static void
count (GPtrArray *extensions, GHashTable *known, GuichetDomain *domain)
{
  const char *name = guichet_domain_get_extension (domain);
  GuichetHolderExtension *extension = g_hash_table_lookup (known, name);

  if (*name == '\0')
    return;
  if (extension == NULL)
    {
      extension = g_new0 (GuichetHolderExtension, 1);
      extension->extension = g_strdup (name);
      extension->domain = g_strdup (guichet_domain_get_name (domain));
      g_ptr_array_add (extensions, extension);
      g_hash_table_insert (known, extension->extension, extension);
    }
  extension->n_domains++;
}

/**
 * guichet_holder_extensions_find:
 * @domains: a list of #GuichetDomain
 *
 * Returns: (transfer full) (element-type GuichetHolderExtension): each extension of @domains once,
 *   the most frequent first
 */
GPtrArray *
guichet_holder_extensions_find (GListModel *domains)
{
  g_autoptr(GHashTable) known = g_hash_table_new (g_str_hash, g_str_equal);
  GPtrArray *extensions = g_ptr_array_new_with_free_func ((GDestroyNotify) extension_free);

  for (guint i = 0; i < g_list_model_get_n_items (domains); i++)
    {
      g_autoptr(GuichetDomain) domain = g_list_model_get_item (domains, i);

      count (extensions, known, domain);
    }
  g_ptr_array_sort (extensions, compare);
  return extensions;
}

/**
 * guichet_holder_extensions_dup_words:
 * @extensions: (element-type GuichetHolderExtension): to be chosen from
 *
 * Returns: (transfer full): the words of each, and those of none in particular last
 */
GStrv
guichet_holder_extensions_dup_words (GPtrArray *extensions)
{
  g_autoptr(GStrvBuilder) words = g_strv_builder_new ();

  for (guint i = 0; i < extensions->len; i++)
    {
      const GuichetHolderExtension *one = extensions->pdata[i];
      /* Translators: an extension of domain names, and one of them: “.fr (like example.fr)” */
      g_autofree char *told = g_strdup_printf (_(".%s (like %s)"), one->extension, one->domain);

      g_strv_builder_add (words, told);
    }
  g_strv_builder_add (words, _("Any extension (all fields)"));
  return g_strv_builder_end (words);
}
