/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * test-holder-extensions.c: the extensions that a new holder can be typed for.
 */
#include "guichet-domain.h"
#include "guichet-holder-extensions.h"

static GListStore *
make_domains (const char *const *names)
{
  GListStore *domains = g_list_store_new (GUICHET_TYPE_DOMAIN);

  for (guint i = 0; names[i] != NULL; i++)
    {
      g_autoptr(GuichetDomain) domain = guichet_domain_new (names[i]);

      g_list_store_append (domains, domain);
    }
  return domains;
}

static void
assert_words (const char *const *names, const char *const *expected)
{
  g_autoptr(GListStore) domains = make_domains (names);
  g_autoptr(GPtrArray) found = guichet_holder_extensions_find (G_LIST_MODEL (domains));
  g_auto(GStrv) words = guichet_holder_extensions_dup_words (found);

  g_assert_cmpstrv (words, (char **) expected);
}

static void
test_the_most_frequent_comes_first (void)
{
  const char *const names[] = { "a.com", "b.fr", "c.co.uk", "d.fr", NULL };
  const char *const words[] = { ".fr (like b.fr)", ".co.uk (like c.co.uk)", ".com (like a.com)",
                                "Any extension (all fields)", NULL };

  assert_words (names, words);
}

static void
test_each_stands_once_with_its_first_name (void)
{
  const char *const names[] = { "z.fr", "a.fr", "m.fr", NULL };
  g_autoptr(GListStore) domains = make_domains (names);
  g_autoptr(GPtrArray) found = guichet_holder_extensions_find (G_LIST_MODEL (domains));
  const GuichetHolderExtension *one = found->pdata[0];

  g_assert_cmpuint (found->len, ==, 1);
  g_assert_cmpstr (one->extension, ==, "fr");
  g_assert_cmpstr (one->domain, ==, "z.fr");
  g_assert_cmpuint (one->n_domains, ==, 3);
}

static void
test_what_has_no_extension_is_left_out (void)
{
  const char *const names[] = { "localhost", NULL };
  const char *const words[] = { "Any extension (all fields)", NULL };

  assert_words (names, words);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/holder-extensions/the-most-frequent-comes-first",
                   test_the_most_frequent_comes_first);
  g_test_add_func ("/holder-extensions/each-stands-once-with-its-first-name",
                   test_each_stands_once_with_its_first_name);
  g_test_add_func ("/holder-extensions/what-has-no-extension-is-left-out",
                   test_what_has_no_extension_is_left_out);
  return g_test_run ();
}
