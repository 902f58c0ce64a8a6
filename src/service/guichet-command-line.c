/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-command-line.c: what the program guichet does without a window: --help, --version,
 * --detect, --call. Needs no display, and no more of the program than the option asks for.
 */
#include "config.h"

#include "guichet-command-line.h"

#include <glib/gi18n-lib.h>

#include "guichet-commands.h"
#include "guichet-locale.h"
#include "guichet-phone-number.h"

typedef struct
{
  gboolean version;
  gboolean detect;
  char *call;
  gboolean confirm_cost;
  char *region;
  char **rest;
  gboolean demo; /* only so that --help tells it */
} Options;

static void
options_clear (Options *self)
{
  g_free (self->call);
  g_free (self->region);
  g_strfreev (self->rest);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Options, options_clear)

/* Whether an argument asks for something that needs no window, or is no option at all; what follows
 * "--" is none. */
static gboolean
is_ours (int argc, char **argv)
{
  for (int i = 1; i < argc && !g_str_equal (argv[i], "--"); i++)
    if (argv[i][0] == '-' && argv[i][1] != '\0' && !g_str_equal (argv[i], "--demo") &&
        !g_str_has_prefix (argv[i], "--gapplication-"))
      return TRUE;
  return FALSE;
}

static gboolean
parse (Options *options, int argc, char **argv, GError **error)
{
  /* clang-format off */
  const GOptionEntry entries[] = {
    { "demo", 0, 0, G_OPTION_ARG_NONE, &options->demo, N_("Show a demo account that belongs to nobody"), NULL },
    { "call", 0, 0, G_OPTION_ARG_STRING, &options->call, N_("Call NUMBER without a window, and say what OVHcloud answered"), N_("NUMBER") },
    { "confirm-cost", 0, 0, G_OPTION_ARG_NONE, &options->confirm_cost, N_("With --call: call although it may be surcharged"), NULL },
    { "detect", 0, 0, G_OPTION_ARG_NONE, &options->detect, N_("Print the telephone numbers in FILE or standard input as JSON, one a line"), NULL },
    { "region", 0, 0, G_OPTION_ARG_STRING, &options->region, N_("With --call and --detect: country of national numbers, for example FR"), N_("COUNTRY") },
    { "version", 0, 0, G_OPTION_ARG_NONE, &options->version, N_("Print the version"), NULL },
    { G_OPTION_REMAINING, 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &options->rest, NULL, N_("[FILE | tel:NUMBER]") },
    { NULL },
  };
  /* clang-format on */
  g_autoptr(GOptionContext) context = g_option_context_new (NULL);
  g_auto(GStrv) copy = g_new0 (char *, (gsize) argc + 1);

  for (int i = 0; i < argc; i++)
    copy[i] = g_strdup (argv[i]);
  g_option_context_set_translation_domain (context, GETTEXT_PACKAGE);
  g_option_context_add_main_entries (context, entries, GETTEXT_PACKAGE);
  g_option_context_set_summary (
      context, _("Guichet is the desktop companion of your OVHcloud telephony account."));
  g_option_context_set_description (
      context,
      _("--call exits with 0 if OVHcloud accepted the call, 1 if not, and 2 if the command "
                 "is wrong."));
  return g_option_context_parse_strv (context, &copy, error);
}

static char *
normalise_region (const char *region)
{
  g_autofree char *upper = region != NULL ? g_ascii_strup (region, -1) : NULL;

  return upper != NULL && guichet_phone_knows_region (upper) ? g_steal_pointer (&upper) : NULL;
}

static GuichetExit
complain (const char *message)
{
  g_printerr ("guichet: %s\n", message);
  return GUICHET_EXIT_USAGE;
}

static GuichetExit
run (const Options *options)
{
  g_autofree char *region = normalise_region (options->region);
  guint n_rest = options->rest != NULL ? g_strv_length (options->rest) : 0;

  if (options->version)
    {
      g_print ("guichet %s\n", GUICHET_VERSION);
      return GUICHET_EXIT_OK;
    }
  if (options->region != NULL && region == NULL)
    return complain (_("--region takes the code of a country, for example FR."));
  if (options->detect && options->call != NULL)
    return complain (_("--detect and --call cannot be used together."));
  if (options->demo)
    return complain (_("--demo cannot be used with --detect or --call."));
  if (options->call != NULL && n_rest > 0)
    return complain (_("--call takes one number; put it in quotes if it has spaces."));
  if (options->call != NULL)
    return guichet_command_call (options->call, region, options->confirm_cost);
  if (options->confirm_cost)
    return complain (_("--confirm-cost goes with --call."));
  if (!options->detect)
    return complain (_("--region goes with --call or --detect."));
  if (n_rest > 1)
    return complain (_("--detect reads one file."));
  return guichet_command_detect (n_rest == 1 ? options->rest[0] : NULL, region);
}

/**
 * guichet_command_line_run:
 * @argc: of main()
 * @argv: of main(); left as it is
 * @handled: (out): %FALSE if the arguments are for the windows: nothing was done then
 *
 * Does what the arguments ask for if that needs no window. Prints the help and ends the process if
 * they ask for it.
 *
 * Returns: the exit status; of no meaning if not @handled
 */
int
guichet_command_line_run (int argc, char **argv, gboolean *handled)
{
  g_auto(Options) options = { 0 };
  g_autoptr(GError) error = NULL;

  *handled = is_ours (argc, argv);
  if (!*handled)
    return GUICHET_EXIT_OK;

  g_log_writer_default_set_use_stderr (TRUE); /* standard output is for the answer alone */
  guichet_locale_init ();
  g_set_prgname ("guichet");
  if (!parse (&options, argc, argv, &error))
    return (int) complain (error->message);
  return (int) run (&options);
}
