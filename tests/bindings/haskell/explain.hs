-- Prints each answer of the binding about the codes in the arguments, as ../c/httpstatus.c does.

import Control.Monad (unless)
import Data.Char (toLower)
import Data.Maybe (fromMaybe)
import System.Environment (getArgs)

import qualified HttpStatus as Http

answers :: Http.Status -> IO ()
answers status = do
  text "name" Http.name
  text "phrase" Http.phrase
  text "description" Http.description
  text "line" Http.line
  text "reference" Http.reference
  text "url" Http.url
  mapM_ (put "alias") (Http.aliases status)
  mapM_ (put "former_phrase") (Http.formerPhrases status)
  truth "is_valid" Http.isValid
  put "class" (show (Http.statusClass status))
  text "class_name" Http.className
  truth "is_informational" Http.isInformational
  truth "is_success" Http.isSuccess
  truth "is_redirection" Http.isRedirection
  truth "is_client_error" Http.isClientError
  truth "is_server_error" Http.isServerError
  truth "is_error" Http.isError
  put "fallback" (show (Http.code (Http.fallback status)))
  truth "has_content" Http.hasContent
  truth "follows_location" Http.followsLocation
  truth "is_cacheable" Http.isCacheable
  truth "is_experimental" Http.isExperimental
  truth "is_deprecated" Http.isDeprecated
  where
    put what answer = putStrLn (unwords [show (Http.code status), what, answer])
    text what function = put what (fromMaybe "-" (function status))
    truth what function = put what (map toLower (show (function status)))

-- | What only Haskell has.
surface :: IO ()
surface = do
  check (show [Http.Gone, Http.Status 499] == "[410 Gone,499]")
  check (Http.ContentTooLarge == Http.RequestEntityTooLarge && Http.Ok < Http.NotFound)
  check (case Http.Status 404 of Http.NotFound -> True; _ -> False)
  where
    check holds = unless holds (fail "does not hold")

constant :: String -> Http.Status -> IO ()
constant name status = putStrLn (name ++ " " ++ show (Http.code status))

main :: IO ()
main = do
  surface
  codes <- getArgs
  mapM_ (answers . Http.Status . read) codes
  mapM_ (print . Http.code) Http.allStatuses
  putStrLn ("version " ++ Http.version)
  putStrLn ("registry date " ++ Http.registryDate)
  -- The test repeats this line for each name.
  constant "NOT_FOUND" Http.NotFound
