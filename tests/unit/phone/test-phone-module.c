/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * test-phone-module.c: libphonenumber is loaded with the first candidate and not before, and its
 * absence harms nothing.
 */
#include "guichet-phone-detector.h"

#include <string.h>

static gboolean
is_loaded (void)
{
  g_autofree char *maps = NULL;

  g_assert_true (g_file_get_contents ("/proc/self/maps", &maps, NULL, NULL));

  return strstr (maps, "libphonenumber.so") != NULL;
}

static guint
count (const char *text)
{
  g_autoptr(GPtrArray) numbers =
                 guichet_phone_detector_scan (text, strlen (text), NULL, NULL, NULL);

  return numbers->len;
}

static void
test_first_candidate (void)
{
  /* In a process of its own: other tests have loaded the library already. */
  if (g_test_subprocess ())
    {
      g_assert_cmpuint (count ("Le 12/05/2023 à 14:30, 1 254,60 €, SIRET 732 829 320 00074."), ==,
                        0);
      g_assert_cmpuint (count ("192.168.1.1, 3.14159, FR76 3000 6000 0112 3456 7890 189, le 15"),
                        ==, 0);
      g_assert_false (is_loaded ());
      g_assert_cmpuint (count ("01 23 45 67 89"), ==, 1);
      g_assert_true (is_loaded ());
      return;
    }

  g_test_trap_subprocess (NULL, 0, 0);
  g_test_trap_assert_passed ();
}

static void
test_cold_disk (void)
{
  if (g_test_subprocess ())
    {
      static const char text[] = "Tél. 01 23 45 67 89, fax 01 42 86 61 00, ou le 06 12 34 56 78";
      g_autofree char *folder =
          g_test_build_filename (G_TEST_BUILT, "unit/phone/slow-module", NULL);
      GuichetPhoneDetectorLimits limits;
      g_autoptr(GPtrArray) numbers = NULL;

      g_setenv ("GUICHET_MODULE_DIR", folder, TRUE);
      numbers = guichet_phone_detector_scan (text, strlen (text), NULL, NULL, &limits);
      g_assert_false (limits.timed_out);
      g_assert_cmpuint (numbers->len, ==, 3);
      return;
    }

  g_test_trap_subprocess (NULL, 0, 0);
  g_test_trap_assert_passed ();
}

static void
test_missing (void)
{
  if (g_test_subprocess ())
    {
      g_autoptr(GuichetPhoneNumber) help = NULL;
      g_autoptr(GuichetPhoneNumber) number = NULL;
      g_autofree char *shown = NULL;

      g_setenv ("GUICHET_MODULE_DIR", "/nonexistent", TRUE);
      g_test_expect_message (G_LOG_DOMAIN, G_LOG_LEVEL_WARNING, "No telephone number*");
      g_assert_cmpuint (count ("01 23 45 67 89, appelez le 3949"), ==, 0);
      g_test_assert_expected_messages ();

      /* Said once; emergency numbers are known all the same. */
      number = guichet_phone_number_parse ("0123456789", NULL);
      g_assert_null (number);
      help = guichet_phone_number_parse ("112", NULL);
      g_assert_cmpint (help->warning, ==, GUICHET_PHONE_WARNING_EMERGENCY);
      shown = guichet_phone_format_as_typed ("0123", NULL, NULL);
      g_assert_cmpstr (shown, ==, "0123");
      return;
    }

  g_test_trap_subprocess (NULL, 0, 0);
  g_test_trap_assert_passed ();
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/phone/module/loaded-with-first-candidate", test_first_candidate);
  g_test_add_func ("/phone/module/a-cold-disk-costs-no-number", test_cold_disk);
  g_test_add_func ("/phone/module/missing", test_missing);

  return g_test_run ();
}
