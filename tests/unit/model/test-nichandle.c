/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * test-nichandle.c: what is told of the name of an account while it is typed.
 */
#include "guichet-nichandle.h"

static void
test_shapes (void)
{
  /* clang-format off */
  static const struct { const char *typed; GuichetNichandleShape shape; } cases[] = {
    { "xx1111-ovh", GUICHET_NICHANDLE_USUAL },
    { "xx11111-ovh", GUICHET_NICHANDLE_USUAL },
    { "XX1111-OVH", GUICHET_NICHANDLE_USUAL },
    { "\xc2\xa0xx1111-ovh\xe2\x80\x8b\r\n", GUICHET_NICHANDLE_USUAL }, /* as a page is copied */
    { "agence-ovh", GUICHET_NICHANDLE_USUAL },
    { "xx1111-ovh-1", GUICHET_NICHANDLE_UNUSUAL }, /* the name of a group */
    { "xx1111", GUICHET_NICHANDLE_UNUSUAL },
    { "-ovh", GUICHET_NICHANDLE_UNUSUAL },
    { "xx_1111-ovh", GUICHET_NICHANDLE_UNUSUAL },
    { "\xc3\xa9\xc3\xa9" "1-ovh", GUICHET_NICHANDLE_UNUSUAL },
    { "me@example.org", GUICHET_NICHANDLE_EMAIL },
    { "me @example.org", GUICHET_NICHANDLE_BLANK },
    { "xx1111 -ovh", GUICHET_NICHANDLE_BLANK },
    { "xx1111\xe2\x80\x8b-ovh", GUICHET_NICHANDLE_BLANK },
    { "xx1111\n-ovh", GUICHET_NICHANDLE_BLANK },
    { "", GUICHET_NICHANDLE_EMPTY },
    { " \xc2\xa0\xef\xbb\xbf", GUICHET_NICHANDLE_EMPTY },
    { NULL, GUICHET_NICHANDLE_EMPTY },
  };
  /* clang-format on */

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const GuichetNichandleShape shape = guichet_nichandle_get_shape (cases[i].typed);

      if (shape != cases[i].shape)
        g_error ("“%s”: %d", cases[i].typed, shape);
      g_assert_cmpint (guichet_nichandle_can_be_sent (cases[i].typed), ==,
                       shape != GUICHET_NICHANDLE_EMPTY && shape != GUICHET_NICHANDLE_BLANK);
    }
}

static void
test_what_is_around_it_goes (void)
{
  g_autofree char *copied = guichet_nichandle_tidy ("\xef\xbb\xbf\txx1111-ovh \xe2\x80\x8b\n");
  g_autofree char *none = guichet_nichandle_tidy (NULL);
  g_autofree char *broken = guichet_nichandle_tidy ("xx\xff-ovh");

  g_assert_cmpstr (copied, ==, "xx1111-ovh");
  g_assert_cmpstr (none, ==, "");
  g_assert_true (g_utf8_validate (broken, -1, NULL));
  g_assert_cmpint (guichet_nichandle_get_shape ("xx\xff-ovh"), ==, GUICHET_NICHANDLE_UNUSUAL);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/model/nichandle/shapes", test_shapes);
  g_test_add_func ("/model/nichandle/what-is-around-it-goes", test_what_is_around_it_goes);

  return g_test_run ();
}
